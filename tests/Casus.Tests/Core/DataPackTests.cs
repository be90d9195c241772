using Casus.Packs;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Core;

public sealed class DataPackTests
{
    [Fact]
    public void A_packed_folder_reads_back_the_same_and_has_the_same_version()
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/a.txt", "one");
        folder.Write("data/b/c.tsv", "two\n");
        folder.Write("data/b/empty.tsv", "");
        var source = DataPack.FromFolder(folder.File("data"));
        source.Save(folder.File("casus.pack"));
        var packed = DataPack.Open(folder.File("casus.pack"));
        Assert.Equal(source.Version, packed.Version);
        Assert.Equal(["a.txt", "b/c.tsv", "b/empty.tsv"], packed.Names);
        Assert.All(source.Names, n => Assert.Equal(source.Read(n), packed.Read(n)));
        Assert.Equal(["b/c.tsv", "b/empty.tsv"], packed.Below("b", ".tsv"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(20)]
    [InlineData(60)]
    public void A_cut_pack_is_refused(int length)
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/a.txt", "one");
        DataPack.FromFolder(folder.File("data")).Save(folder.File("whole"));
        string cut = folder.Write("cut", File.ReadAllBytes(folder.File("whole")).AsSpan(0, length));
        Assert.Throws<InvalidDataException>(() => DataPack.Open(cut));
    }

    [Fact]
    public void A_table_names_file_and_line_of_a_short_row()
    {
        var table = Table.Parse("t.tsv", "# source: us\na\tb\n1\t2\n3\n4\t5\n", "a", "b");
        Assert.Equal(2, table.Rows.Count);
        var problem = Assert.Single(table.Problems);
        Assert.Equal("t.tsv:4", problem.Where);
        Assert.Equal(Problems.TableBroken, problem.Code);
    }
}
