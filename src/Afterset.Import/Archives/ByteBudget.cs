namespace Afterset.Import.Archives;

/// <summary>How many bytes may still be unpacked from one input, however its archives are nested.</summary>
sealed class ByteBudget(long bytes)
{
    /// <summary>Bytes left.</summary>
    internal long Left { get; private set; } = bytes;

    /// <summary>Takes so many bytes off.</summary>
    internal void Spend(long spent) => Left = Math.Max(0, Left - spent);
}
