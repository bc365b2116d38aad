using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.StaticFiles;

namespace Afterset.Server.App;

/// <summary>The files of the app, as they were published: read once at the start, so that an address can name nothing else.</summary>
sealed partial class AppFolder
{
    const string Index = "index.html";

    static readonly FileExtensionContentTypeProvider Types = new();

    readonly FrozenDictionary<string, AppFile> _files;

    AppFolder(Dictionary<string, AppFile> files) => _files = files.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The page that is the app; null when the app was not built.</summary>
    internal AppFile? Page => File(Index);

    /// <summary>The file of an address without the slash at its beginning; null when there is none.</summary>
    internal AppFile? File(string name) => _files.GetValueOrDefault(name);

    /// <summary>Reads a folder; one that is not there, or has no page, has no files.</summary>
    internal static AppFolder Read(string path)
    {
        if (!System.IO.File.Exists(Path.Combine(path, Index)))
            return new([]);
        var files = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(path, file).Replace('\\', '/'), file => new FileInfo(file), StringComparer.Ordinal);
        return new(files.Where(file => !IsTwin(file.Key, files)).ToDictionary(file => file.Key, file => AppFile.Of(file.Key, file.Value, files), StringComparer.Ordinal));
    }

    static bool IsTwin(string name, Dictionary<string, FileInfo> files) =>
        Path.GetExtension(name) is ".br" or ".gz" && files.ContainsKey(name[..^3]);

    /// <summary>A file and the same in fewer bytes.</summary>
    /// <param name="Type">Its content type.</param>
    /// <param name="IsForEver">Whether its name changes with its content.</param>
    /// <param name="Plain">The file as it is.</param>
    /// <param name="Brotli">The same, compressed; null when there is none.</param>
    /// <param name="Gzip">The same, compressed; null when there is none.</param>
    internal sealed record AppFile(string Type, bool IsForEver, FileInfo Plain, FileInfo? Brotli, FileInfo? Gzip)
    {
        internal static AppFile Of(string name, FileInfo file, Dictionary<string, FileInfo> all) =>
            new(TypeOf(name), Fingerprint().IsMatch(name), file, all.GetValueOrDefault($"{name}.br"), all.GetValueOrDefault($"{name}.gz"));

        static string TypeOf(string name) => Types.TryGetContentType(name, out var type)
            ? type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type
            : "application/octet-stream";
    }

    // _framework/Afterset.9qlnms9n0m.wasm
    [GeneratedRegex(@"^_framework/.+\.[a-z0-9]{10}\.[a-z]+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fingerprint();
}
