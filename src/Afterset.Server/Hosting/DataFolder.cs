namespace Afterset.Server.Hosting;

/// <summary>The folder with everything the server keeps, for its user alone.</summary>
static class DataFolder
{
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    internal static void Create(string path)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(path);
                return;
            }

            // A folder that somebody made before keeps the mode they chose.
            Directory.CreateDirectory(path, OwnerOnly);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new ConfigurationException("The folder that AFTERSET_DATA names cannot be made or written to.");
        }
    }
}
