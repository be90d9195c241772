using Casus.Resolution.Origins;
using Xunit;

namespace Casus.Tests.Resolution.Origins;

public sealed class SharedMarksTests
{
    [Fact]
    public void Reports_with_a_mark_in_common_are_never_told_apart()
    {
        var random = new Random(5);
        var marks = Enumerable.Range(0, 60).Select(_ => Enumerable.Range(0, random.Next(4)).Select(_ => (ulong)random.Next(200)).ToArray()).ToList();
        var shared = new SharedMarks();
        for (int i = 0; i < marks.Count; i++)
        {
            shared.Add(i, marks[i]);
        }

        int apart = 0;
        for (int i = 0; i < marks.Count; i++)
        {
            for (int j = 0; j < marks.Count; j++)
            {
                apart += shared.MayShare(i, j) ? 0 : 1;
                Assert.True(shared.MayShare(i, j) || !marks[i].Intersect(marks[j]).Any());
            }
        }

        Assert.True(apart > 0);
    }

    [Fact]
    public void A_chain_of_reports_binds_its_ends()
    {
        var shared = new SharedMarks();
        shared.Add(0, [1, 2]);
        shared.Add(1, [3]);
        shared.Add(2, [9]);
        Assert.False(shared.MayShare(0, 1));
        shared.Add(3, [2, 3]);
        Assert.True(shared.MayShare(0, 1));
        Assert.False(shared.MayShare(0, 2));
    }
}
