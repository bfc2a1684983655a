/** Ends with a clear message on a Node.js that is too old for the tools. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Node.js ${process.versions.node} is too old: version 20.19 or newer is needed.`);
  process.exit(1);
}
