using System.Buffers.Binary;
using System.Text;
using Casus.Learning.Neural;
using Xunit;

namespace Casus.Tests.Learning.Neural;

/// <summary>The bytes of a tensor file are those of docs/formats/model.md.</summary>
public sealed class TensorFileTests
{
    private static readonly float[] Numbers = [1f, -0.6f, 0.25f, 0f, 0f, 0f];

    [Fact]
    public void A_tensor_file_has_the_bytes_that_its_page_says()
    {
        byte[] file = Written(new TensorFile(501,
        [
            Tensor.OfFloats("real", 2, 3, Numbers), Tensor.OfBytes("bytes", 2, 3, Numbers), Tensor.OfKeys("keys", [7u, 9u]), Tensor.OfLines("text", ["ab", "ü"]),
        ]));
        Assert.Equal("CAST"u8, file.AsSpan(0, 4));
        Assert.Equal([1, 501, 4], Enumerable.Range(1, 3).Select(n => Number(file, 4 * n)));

        var entries = Entries(file);
        Assert.Equal([("real", 0, 2, 3), ("bytes", 1, 2, 3), ("keys", 2, 2, 1), ("text", 3, 5, 1)], entries.Select(e => (e.Name, e.Kind, e.Rows, e.Columns)));
        Assert.All(entries, e => Assert.Equal(0, e.At % 64));
        Assert.Equal(Numbers, Enumerable.Range(0, 6).Select(n => BinaryPrimitives.ReadSingleLittleEndian(file.AsSpan(entries[0].At + (4 * n)))));
        Assert.Equal([1f / 127, 0f], Enumerable.Range(0, 2).Select(n => BinaryPrimitives.ReadSingleLittleEndian(file.AsSpan(entries[1].At + (4 * n)))));
        Assert.Equal([127, unchecked((byte)-76), 32, 0, 0, 0], file.AsSpan(entries[1].At + 8, 6).ToArray());
        Assert.Equal([7, 9], Enumerable.Range(0, 2).Select(n => Number(file, entries[2].At + (4 * n))));
        Assert.Equal("ab\nü"u8, file.AsSpan(entries[3].At));
    }

    [Fact]
    public void What_is_written_is_read_and_written_again_to_the_byte()
    {
        byte[] file = Written(new TensorFile(501, [Tensor.OfFloats("a", 2, 3, Numbers), Tensor.OfLines("b", [])]));
        Assert.Equal(file, Written(TensorFile.Read(file)));
    }

    [Fact]
    public void A_file_that_is_cut_short_or_of_another_kind_is_refused()
    {
        byte[] file = Written(new TensorFile(501, [Tensor.OfFloats("a", 2, 3, Numbers)]));
        Assert.All(Enumerable.Range(0, file.Length), length => Assert.Throws<InvalidDataException>(() => TensorFile.Read(file.AsMemory(0, length))));
        file[0]++;
        Assert.Throws<InvalidDataException>(() => TensorFile.Read(file));
    }

    private static byte[] Written(TensorFile file)
    {
        using var stream = new MemoryStream();
        file.Write(stream);
        return stream.ToArray();
    }

    private static List<(string Name, int Kind, int Rows, int Columns, int At)> Entries(byte[] file)
    {
        List<(string Name, int Kind, int Rows, int Columns, int At)> entries = [];
        int at = 16;
        for (int n = Number(file, 12); n > 0; n--)
        {
            string name = Encoding.UTF8.GetString(file, at + 1, file[at]);
            at += 1 + file[at];
            entries.Add((name, file[at], Number(file, at + 1), Number(file, at + 5), Number(file, at + 9)));
            at += 13;
        }

        return entries;
    }

    private static int Number(byte[] file, int at) => BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at));
}
