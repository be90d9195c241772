using Casus.Language.Encoding;
using Casus.Language.Names;
using Casus.Learning.Neural;
using Xunit;

namespace Casus.Tests.Language.Encoding;

public sealed class WordCacheTests
{
    [Fact]
    public void A_kept_word_has_the_vector_that_computing_it_gives()
    {
        var encoder = Encoder(["w1", "w2", "Minister"]);
        var cache = new WordCache(encoder);
        var random = new Random(1);
        byte[] seen = new byte[encoder.Width], expected = new byte[encoder.Width];
        for (var round = 0; round < 60_000; round++)
        {
            // More words than there is room for, some too long to be kept, some that differ only in case.
            var number = random.Next(2) == 0 ? random.Next(50) : random.Next(30_000);
            var form = (number % 3) switch { 0 => $"w{number}", 1 => $"W{number}", _ => new string('v', number % 40) };
            cache.Encode(form, seen);
            encoder.Encode(form, new float[encoder.Width], expected);
            Assert.True(seen.AsSpan().SequenceEqual(expected), form);
        }
    }

    [Fact]
    public void Vectors_and_hints_count()
    {
        var known = Encoder(["talks"]);
        var unknown = Encoder([]);
        Assert.NotEqual(Vector(known, "Talks"), Vector(unknown, "Talks"));
        Assert.Equal(Vector(known, "walks"), Vector(unknown, "walks"));
        var hinted = new WordEncoder(File([]), new NameWords([("Mercy", "given")]));
        Assert.NotEqual(Vector(hinted, "Mercy"), Vector(unknown, "Mercy"));
    }

    private static byte[] Vector(WordEncoder encoder, string form)
    {
        var code = new byte[encoder.Width];
        encoder.Encode(form, new float[encoder.Width], code);
        return code;
    }

    private static WordEncoder Encoder(string[] keys) => new(File(keys), new NameWords([]));

    // The words' numbers are drawn after the vectors: with as many vectors, models differ only in their keys.
    private static TensorFile File(string[] keys) =>
        RandomEncoder.Create(3, (32, 32, 32, 1), keys.Concat(["x1", "y2q", "z3qq"]).Take(3));
}
