using Casus.Learning.Neural;
using Xunit;

namespace Casus.Tests.Learning.Neural;

public sealed class SequenceBatchTests
{
    [Fact]
    public void Every_element_has_a_row_of_its_own_and_longer_sequences_stand_first()
    {
        var random = new Random(3);
        var batch = new SequenceBatch();
        for (var round = 0; round < 200; round++)
        {
            var lengths = Enumerable.Range(0, random.Next(0, 12)).Select(_ => random.Next(0, 20)).ToArray();
            batch.Arrange(lengths);
            Assert.Equal(lengths.Sum(), batch.RowCount);
            var rows = new List<int>();
            for (var s = 0; s < lengths.Length; s++)
            {
                for (var n = 0; n < lengths[s]; n++)
                {
                    rows.Add(batch.Row(s, n));
                    Assert.Equal(lengths.Count(l => l > n), batch.Running(n));
                    Assert.InRange(batch.Row(s, n), batch.Start(n), batch.Start(n + 1) - 1);
                    Assert.Equal(batch.Row(s, 0), batch.Row(s, n) - batch.Start(n));
                }
            }

            Assert.Equal(Enumerable.Range(0, lengths.Sum()), rows.Order());
            Assert.Equal(0, batch.Running(batch.StepCount));
        }
    }
}
