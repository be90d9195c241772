using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Casus.Pipeline.Running;

/// <summary>
/// Does the same work on many items on several threads and gives the results in the order of the items. Holds at most a fixed
/// number of items at a time, so memory does not grow with the input.
/// </summary>
internal static class OrderedParallel
{
    /// <summary>Runs the work.</summary>
    /// <param name="items">The items; read ahead by at most <paramref name="capacity"/>.</param>
    /// <param name="work">The work; must be safe on several threads and must not throw for bad input.</param>
    /// <param name="capacity">Items in flight at most; at least the number of threads that shall be busy.</param>
    /// <param name="cancellationToken">Stops reading and working; items in work are finished and not given.</param>
    public static async IAsyncEnumerable<TOut> RunAsync<TIn, TOut>(
        IAsyncEnumerable<TIn> items, Func<TIn, TOut> work, int capacity, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var channel = Channel.CreateBounded<Task<TOut>>(new BoundedChannelOptions(capacity) { SingleReader = true, SingleWriter = true });
        var feeding = FeedAsync(items, work, channel.Writer, stop.Token);
        try
        {
            await foreach (var task in channel.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return await task.ConfigureAwait(false);
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await feeding.ConfigureAwait(false);
        }
    }

    private static async Task FeedAsync<TIn, TOut>(
        IAsyncEnumerable<TIn> items, Func<TIn, TOut> work, ChannelWriter<Task<TOut>> writer, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                await writer.WaitToWriteAsync(cancellationToken).ConfigureAwait(false);
                await writer.WriteAsync(Task.Run(() => work(item), cancellationToken), cancellationToken).ConfigureAwait(false);
            }

            writer.Complete();
        }
        catch (OperationCanceledException)
        {
            writer.TryComplete();
        }
        catch (Exception ex)
        {
            writer.TryComplete(ex); // The reader of the channel receives it.
        }
    }
}
