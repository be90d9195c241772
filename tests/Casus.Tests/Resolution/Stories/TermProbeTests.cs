using Casus.Resolution.Stories;
using Xunit;

namespace Casus.Tests.Resolution.Stories;

public sealed class TermProbeTests
{
    [Fact]
    public void The_product_is_the_sum_over_the_terms_that_both_have_however_it_is_worked_out()
    {
        var random = new Random(11);
        var probe = new TermProbe();
        for (int round = 0; round < 300; round++)
        {
            // A few hundred hashes with the same upper bits: many terms want one slot.
            uint[] a = Terms(random, 1 + random.Next(100)), b = Terms(random, 1 + random.Next(100));
            probe.Take(a);
            int expected = (from x in a from y in b where StoryTerm.Hash(x) == StoryTerm.Hash(y) select StoryTerm.Weight(x) * StoryTerm.Weight(y)).Sum();

            Assert.Equal(expected / StoryTerm.Unit, probe.Product(b));
            if (System.Runtime.Intrinsics.X86.Avx2.IsSupported)
            {
                Assert.Equal(probe.Single(b.AsSpan(0, b.Length & ~7)), probe.Gather(b.AsSpan(0, b.Length & ~7)));
            }
        }
    }

    private static uint[] Terms(Random random, int count) => StoryTerm.PackAll(
        Enumerable.Range(0, count).Select(_ => ((random.Next(150) * 7919) << 20) | (random.Next(4) << 10)).ToArray(),
        Enumerable.Range(0, count).Select(_ => random.NextSingle()).ToArray());
}
