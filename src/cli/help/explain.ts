const explanations: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder, not a file",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOTDIR: "a part of its path is a file, not a folder",
  EEXIST: "a file of that name stands where a folder is needed",
  ENOSPC: "the disk is full",
  EROFS: "the file system is read-only",
  ENAMETOOLONG: "its name is too long",
  ELOOP: "its links run in a circle",
  EFBIG: "it would be larger than the system allows",
  EDQUOT: "the quota of the disk is used up",
  ERR_FS_FILE_TOO_LARGE: "it is larger than 2 GB",
};

/** Why a file could not be read or written, in words. */
export function explain(cause: unknown): string {
  const code = (cause as NodeJS.ErrnoException | null)?.code ?? "";
  return explanations[code] ?? (cause instanceof Error ? cause.message : String(cause));
}
