using Xunit;

namespace Casus.Tests.Cli;

/// <summary>A small disk in memory, mounted for one test; where mounting is refused the test is skipped and says so.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly string folder;

    private SmallDisk(string folder) => this.folder = folder;

    /// <summary>Mounts it.</summary>
    /// <param name="folder">Where; made here.</param>
    /// <param name="size">Its size as <c>mount</c> takes it, such as <c>2m</c>.</param>
    public static async Task<SmallDisk> MountAsync(string folder, string size)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "a small disk in memory is mounted on Linux only");
        Directory.CreateDirectory(folder);
        int? code = await CasusProcess.SystemAsync("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", folder);
        Assert.SkipUnless(code == 0, "mounting a small disk needs the rights of root, which this run has not");
        return new SmallDisk(folder);
    }

    /// <summary>A path on the disk.</summary>
    public string File(string name) => Path.Combine(folder, name);

    /// <summary>Nothing can be written from now on.</summary>
    public async Task MakeReadOnlyAsync() => Assert.Equal(0, await CasusProcess.SystemAsync("mount", "-o", "remount,ro", folder));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await CasusProcess.SystemAsync("umount", folder);
}
