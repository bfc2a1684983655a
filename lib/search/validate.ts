import type { PackRecords } from '../corpus/records';
import type { SearchTables, WordIndex } from './layout';
import { NAME_CLASSES } from './names';

function refuse(what: string): never {
  throw new RangeError(`search tables: ${what}; build the pack again`);
}

const isPoolByte = (code: number): boolean => code === 32 || (code >= 48 && code <= 57) || (code >= 97 && code <= 122);

function checkIndex(kind: string, { starts, order, pool }: WordIndex): void {
  const names = starts.length - 1;
  let previous = 0;
  for (const start of starts) {
    if (start < previous) refuse(`the ${kind} of the names overlap`);
    previous = start;
  }
  if (starts[0] !== 0 || previous !== pool.length) refuse(`the ${kind} do not fill their pool`);
  for (const entry of order) if (entry >>> 4 >= names) refuse(`the ${kind} index points at name ${entry >>> 4} of ${names}`);
  for (const code of pool) if (!isPoolByte(code)) refuse(`the ${kind} hold the byte ${code}`);
}

/**
 * Checks that nothing in the tables points outside them or outside `records`, so that a search stays within bounds whatever they say.
 * @throws RangeError that names the first thing wrong
 */
export function checkTables(tables: SearchTables, records: PackRecords): void {
  const { prominence, nameEntity, nameItem, letters, skeletons } = tables;
  const { entities } = records;
  if (prominence.length !== entities.length) refuse(`they know ${prominence.length} entities, the records ${entities.length}`);
  nameEntity.forEach((index, name) => {
    const entity = entities[index];
    if (!entity) refuse(`name ${name} belongs to entity ${index} of ${entities.length}`);
    const packed = nameItem[name] ?? 0;
    const nameClass = NAME_CLASSES[packed >>> 16];
    if (!nameClass) refuse(`name ${name} has the unknown class ${packed >>> 16}`);
    const items = nameClass === 'headword' ? 1 : (nameClass === 'role' ? entity.roles : entity.aliases).length;
    if ((packed & 0xffff) >= items) refuse(`name ${name} refers to item ${packed & 0xffff} of ${items} of ${entity.id}`);
  });
  checkIndex('letters', letters);
  checkIndex('skeletons', skeletons);
}
