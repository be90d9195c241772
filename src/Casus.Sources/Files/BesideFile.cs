namespace Casus.Sources.Files;

/// <summary>
/// Finds the file that a list names beside it. A list can come from anywhere, so it opens nothing but files in its own folder and
/// below: no absolute path, no step upwards, no link out of it.
/// </summary>
internal static class BesideFile
{
    /// <summary>Finds the file.</summary>
    /// <param name="list">The list's path.</param>
    /// <param name="address">What the list says: a relative path, or a network address.</param>
    /// <returns>The file's path, or null when the address names no file there.</returns>
    public static string? Find(string list, string address)
    {
        if (address.Length is 0 or > 1000 || address.AsSpan().IndexOfAny(":\\?#\0") >= 0 || address[0] is '/' or '~')
        {
            return null;
        }

        string[] steps = address.Split('/');
        if (Array.Exists(steps, static s => s is "" or "." or ".."))
        {
            return null;
        }

        string path = Path.GetDirectoryName(list) ?? "";
        for (int i = 0; i < steps.Length; i++)
        {
            path = Path.Join(path, steps[i]);
            FileSystemInfo entry = i == steps.Length - 1 ? new FileInfo(path) : new DirectoryInfo(path);
            if (!entry.Exists || entry.LinkTarget is not null)
            {
                return null;
            }
        }

        return path;
    }
}
