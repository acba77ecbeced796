/**
 * The label that DW's Chinese exports write before a gallery's title.
 *
 * @module
 */

/** Seen before every gallery of an export (dw-formats, 10). Other spellings are part of the title. */
export const GALLERY_PREFIX = "相关图集：";
