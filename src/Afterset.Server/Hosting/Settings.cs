using System.Collections;
using System.Globalization;

namespace Afterset.Server.Hosting;

/// <summary>The environment as the server reads it. An empty variable counts as not set.</summary>
/// <param name="variables">Names and values.</param>
public sealed class Settings(IReadOnlyDictionary<string, string> variables)
{
    /// <summary>The variables of this process.</summary>
    public static Settings OfProcess() =>
        new(Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(pair => (string)pair.Key, pair => pair.Value as string ?? "", StringComparer.Ordinal));

    /// <summary>The value, or null when it is not set.</summary>
    public string? Text(string name) =>
        variables.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>All that are set and whose names begin so.</summary>
    internal IEnumerable<KeyValuePair<string, string?>> StartingWith(string start) =>
        variables.Where(pair => pair.Key.StartsWith(start, StringComparison.Ordinal) && Text(pair.Key) is not null)
            .Select(pair => KeyValuePair.Create(pair.Key, Text(pair.Key)));

    /// <summary>A secret: from the variable, or from the file that NAME_FILE names, without the newline at its end.</summary>
    public string? Secret(string name)
    {
        var file = Text(name + "_FILE");
        if (file is null)
            return Text(name);
        if (Text(name) is not null)
            throw new ConfigurationException($"{name} and {name}_FILE are both set; set one of them.");

        try
        {
            var secret = File.ReadAllText(file).Trim();
            return secret.Length > 0 ? secret : throw new ConfigurationException($"The file that {name}_FILE names is empty.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new ConfigurationException($"The file that {name}_FILE names cannot be read.");
        }
    }

    /// <summary>A whole number between two bounds.</summary>
    public int Whole(string name, int otherwise, int least, int most)
    {
        if (Text(name) is not { } text)
            return otherwise;

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new ConfigurationException($"{name} must be a whole number from {least} to {most}.");
    }

    /// <summary>True or false.</summary>
    public bool Flag(string name) => Text(name)?.ToUpperInvariant() switch
    {
        null or "FALSE" or "0" or "NO" => false,
        "TRUE" or "1" or "YES" => true,
        _ => throw new ConfigurationException($"{name} must be true or false."),
    };

    /// <summary>An http or https address; null when it is not set.</summary>
    public Uri? Address(string name)
    {
        if (Text(name) is not { } text)
            return null;

        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address is { UserInfo: "", Query: "", Fragment: "" }
            ? address
            : throw new ConfigurationException($"{name} must be an address such as https://afterset.example.");
    }
}
