namespace Afterset.Storage;

/// <summary>A backup cannot be written or restored as asked. Nothing was changed; the message says why and what to do.</summary>
public sealed class BackupException : Exception
{
    /// <summary>Without a reason; for serialisers and the like.</summary>
    public BackupException()
    {
    }

    /// <summary>With a reason for people.</summary>
    public BackupException(string message)
        : base(message)
    {
    }

    /// <summary>With a reason for people and what led to it.</summary>
    public BackupException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
