namespace Afterset.Server.Keys;

/// <summary>Words that keys are known by.</summary>
static class KeyNames
{
    /// <summary>The authentication scheme of keys.</summary>
    internal const string Scheme = "AftersetKey";

    /// <summary>What every key begins with, so that scanners for leaked secrets know one.</summary>
    internal const string Prefix = "afs_";
}
