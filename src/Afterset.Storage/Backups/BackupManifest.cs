namespace Afterset.Storage;

/// <summary>What a backup holds; manifest.json in its ZIP file.</summary>
/// <param name="Format">The layout of the file; this version writes and reads 1.</param>
/// <param name="Migration">Name of the newest migration of the tables, without its time: the databases have it in common.</param>
/// <param name="MadeAt">When the backup began, UTC. Nothing committed later is in it.</param>
/// <param name="Tables">All tables, each with its file.</param>
public sealed record BackupManifest(int Format, string Migration, DateTimeOffset MadeAt, IReadOnlyList<BackedUpTable> Tables);

/// <summary>A table in a backup: tables/NAME.jsonl, one row a line.</summary>
/// <param name="Name">As in the database.</param>
/// <param name="Rows">How many rows, and so lines.</param>
/// <param name="Sha256">Of the file, uncompressed: 64 lower-case hexadecimal digits.</param>
public sealed record BackedUpTable(string Name, long Rows, string Sha256);
