namespace Afterset.Server.Hosting;

/// <summary>The server cannot start as it is configured. The message is one sentence that names the variable, and never its value.</summary>
public sealed class ConfigurationException(string message) : Exception(message);
