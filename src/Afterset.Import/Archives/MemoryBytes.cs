using System.Runtime.InteropServices;

namespace Afterset.Import.Archives;

/// <summary>A stream over bytes that already lie in memory, without copying them where that can be avoided.</summary>
static class MemoryBytes
{
    internal static MemoryStream Open(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
