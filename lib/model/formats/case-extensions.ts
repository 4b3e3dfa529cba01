/** Members that Skillmark adds to `extensions` of CASE 1.1 objects: what a package has no member of its own for. */
export const idExtension = 'skillmark:id';
export const levelExtension = 'skillmark:level';
export const essentialExtension = 'skillmark:essential';
