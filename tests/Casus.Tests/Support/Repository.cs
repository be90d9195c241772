using Casus.Packs;
using Xunit;

namespace Casus.Tests.Support;

/// <summary>Where the tests find the project's files and, where it is there, the shared folder beside the project.</summary>
internal static class Repository
{
    private static readonly Lazy<DataPack> LazyData = new(() => DataPack.FromFolder(PathOf("data")));

    /// <summary>The folder of Casus.slnx.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The data folder, opened once.</summary>
    public static DataPack Data => LazyData.Value;

    /// <summary>A path below the project's root.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A path below the shared folder; skips the test where the folder is absent, unless CI is true.</summary>
    public static string Shared(params string[] parts)
    {
        string shared = Path.GetFullPath(Path.Combine(Root, "..", "shared"));
        bool isThere = Directory.Exists(shared);
        if (!isThere && Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail("CI=true, but there is no folder 'shared' beside the project.");
        }

        Assert.SkipUnless(isThere, "needs the folder 'shared' beside the project, which is not there");
        return Path.Combine([shared, .. parts]);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Casus.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests must run below the project's folder.");
    }
}
