interface Release {
  readonly version: string;
  readonly date: string | null;
  readonly notes: string;
}
interface Tag {
  readonly commit: string;
  readonly isAncestor: boolean;
}
type Tags = Readonly<Record<string, Tag>>;

export function releasesOf(changelog: string): Release[];
export function checkChangelog(changelog: string): string[];
export function checkVersion(known: {
  readonly version: string;
  readonly lockVersions: readonly string[];
  readonly changelog: string;
}): string[];
export function checkTarball(known: {
  readonly name: string;
  readonly version: string;
  readonly changelog: string;
  readonly tarball: {
    readonly name: string;
    readonly version: string;
    readonly program: string;
    readonly changelog: string;
  };
}): string[];
export function checkTag(known: {
  readonly version: string;
  readonly tags: Tags;
  readonly head: string;
  readonly clean: boolean;
  readonly tagged: boolean;
}): string[];
export function stateOf(known: { readonly version: string; readonly tags: Tags; readonly head: string }): string;
