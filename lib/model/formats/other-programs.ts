import type { RemarkCode } from '../remark.ts';

type Said = Extract<
  RemarkCode,
  | 'remarkPdf'
  | 'remarkPassword'
  | 'remarkOldExcel'
  | 'remarkBinaryExcel'
  | 'remarkOpenDocument'
  | 'remarkNumbers'
  | 'remarkDocument'
>;

const starts = (bytes: Uint8Array, ...marks: number[]) => marks.every((mark, at) => bytes[at] === mark);
/** Compound File Binary, [MS-CFB]: old Office files, and new ones with a password, [MS-OFFCRYPTO]. */
const isCompound = (bytes: Uint8Array) => starts(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/** A whole file as characters of one byte each, to look for names in it. */
const signsOf = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);
const wide = (name: string) => [...name].join('\0');

/** Whether a file is one that only its own program opens, and what to say of it. */
export function foreignProgram(bytes: Uint8Array): Said | undefined {
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return 'remarkPdf';
  if (!isCompound(bytes)) return undefined;
  const signs = signsOf(bytes);
  if (signs.includes(wide('EncryptedPackage'))) return 'remarkPassword';
  return signs.includes(wide('WordDocument')) || signs.includes(wide('PowerPoint'))
    ? 'remarkDocument'
    : 'remarkOldExcel';
}

/** The same for an archive, by the names of what is in it; undefined for workbooks that can be read, and for any other. */
export function foreignArchive(bytes: Uint8Array): Said | undefined {
  // Names stand in the directory at the end, those of OpenDocument's type at the very beginning as well.
  const end = signsOf(bytes.subarray(-65_536));
  if (end.includes('xl/workbook.xml')) return undefined;
  if (signsOf(bytes.subarray(0, 200)).includes('application/vnd.oasis.opendocument')) return 'remarkOpenDocument';
  if (end.includes('xl/workbook.bin')) return 'remarkBinaryExcel';
  if (end.includes('word/document.xml') || end.includes('ppt/presentation.xml')) return 'remarkDocument';
  return end.includes('.iwa') ? 'remarkNumbers' : undefined;
}
