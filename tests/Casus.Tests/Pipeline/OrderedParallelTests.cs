using Casus.Pipeline.Running;
using Xunit;

namespace Casus.Tests.Pipeline;

public sealed class OrderedParallelTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Results_come_in_the_order_of_the_items_whatever_each_takes()
    {
        var random = new Random(5);
        int[] spins = [.. Enumerable.Range(0, 500).Select(_ => random.Next(20_000))];
        var results = new List<int>();
        await foreach (int result in OrderedParallel.RunAsync(Numbers(500), i => Spin(i, spins[i]), 8, Token))
        {
            results.Add(result);
        }

        Assert.Equal(Enumerable.Range(0, 500), results);
    }

    [Fact]
    public async Task No_more_items_are_read_ahead_than_the_capacity_allows()
    {
        int read = 0, given = 0, most = 0;
        await foreach (int _ in OrderedParallel.RunAsync(Counted(1000, () => Interlocked.Increment(ref read)), i => i, 8, Token))
        {
            given++;
            most = Math.Max(most, Volatile.Read(ref read) - given);
        }

        Assert.Equal(1000, given);
        Assert.InRange(most, 0, 8 + 3); // the channel, one waiting to enter, one being read
    }

    [Fact]
    public async Task Cancelling_stops_the_reading_and_ends_with_a_cancellation()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        int read = 0, given = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (int _ in OrderedParallel.RunAsync(Counted(int.MaxValue, () => Interlocked.Increment(ref read)), i => i, 8, stop.Token))
            {
                if (++given == 20)
                {
                    await stop.CancelAsync();
                }
            }
        });
        Assert.InRange(read, 20, 60);
    }

    [Fact]
    public async Task A_fault_of_the_source_reaches_the_reader_after_the_good_items()
    {
        var results = new List<int>();
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (int result in OrderedParallel.RunAsync(Failing(5), i => i, 4, Token))
            {
                results.Add(result);
            }
        });
        Assert.Equal("after 5", fault.Message);
        Assert.Equal(Enumerable.Range(0, 5), results);
    }

    private static int Spin(int value, int turns)
    {
        Thread.SpinWait(turns);
        return value;
    }

    private static IAsyncEnumerable<int> Numbers(int count) => Counted(count, () => 0);

    private static async IAsyncEnumerable<int> Counted(int count, Func<int> onRead)
    {
        for (int i = 0; i < count; i++)
        {
            onRead();
            yield return i;
            if (i % 16 == 0)
            {
                await Task.Yield();
            }
        }
    }

    private static async IAsyncEnumerable<int> Failing(int after)
    {
        for (int i = 0; i < after; i++)
        {
            yield return i;
        }

        await Task.Yield();
        throw new InvalidOperationException($"after {after}");
    }
}
