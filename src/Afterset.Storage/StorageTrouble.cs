using System.Data.Common;

namespace Afterset.Storage;

/// <summary>Tells a database that does not answer from a mistake of ours.</summary>
public static class StorageTrouble
{
    /// <summary>Whether an exception came from the database: itself, or wrapped as the tools in between do.</summary>
    public static bool Is(Exception? error) => error is DbException || (error?.InnerException is { } inner && Is(inner));

    /// <summary>Whether it may be over in a moment: no connection, a restart, a writer in the way.</summary>
    public static bool MayPass(Exception error) => Transient.Is(error);
}
