using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Afterset.Evidence;

/// <summary>Reads what Afterset knows: the files of data/, which travel inside this assembly.</summary>
static class KnowledgeFile
{
    /// <summary>One file of data/, as one value.</summary>
    /// <param name="path">Below data/: "body/regions.json".</param>
    /// <param name="shape">Its shape.</param>
    /// <exception cref="InvalidOperationException">The file is not there: our bug.</exception>
    /// <exception cref="JsonException">The file does not have the shape: our bug.</exception>
    internal static T Read<T>(string path, JsonTypeInfo<T> shape)
    {
        using var stream = typeof(KnowledgeFile).Assembly.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"There is no data/{path}.");
        return JsonSerializer.Deserialize(stream, shape)
            ?? throw new InvalidOperationException($"data/{path} is empty.");
    }
}
