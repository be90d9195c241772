using Casus.Resolution.Corrections;
using Xunit;

namespace Casus.Tests.Resolution.Corrections;

public sealed class LinkBookTests
{
    [Fact]
    public void What_was_said_later_holds()
    {
        var splitLast = new LinkBook(3);
        splitLast.Part([0], [1, 2]);
        splitLast.Link([0, 1, 2]);
        Assert.NotEqual(splitLast.Root(0), splitLast.Root(1));
        Assert.Equal(splitLast.Root(1), splitLast.Root(2));

        var joinLast = new LinkBook(3);
        joinLast.Link([0, 1, 2]);
        joinLast.Part([0], [1, 2]);
        Assert.Equal([0, 0, 0], Enumerable.Range(0, 3).Select(joinLast.Root));
        Assert.Null(joinLast.Apart(0));
    }

    [Fact]
    public void What_is_one_with_something_is_apart_from_what_that_is_apart_from()
    {
        var book = new LinkBook(4);
        book.Part([0], [1]);
        book.Link([1, 2]);
        book.Link([0, 3]);
        book.Link([2, 3]);

        Assert.NotEqual(book.Root(2), book.Root(3));
        Assert.Contains(book.Root(1), book.Apart(book.Root(3))!);
    }

    [Fact]
    public void A_book_never_makes_one_what_it_holds_apart()
    {
        const int Count = 12;
        for (int seed = 1; seed <= 300; seed++)
        {
            var random = new Random(seed);
            var book = new LinkBook(Count);
            var apart = new List<(int A, int B)>();
            for (int said = 0; said < 12; said++)
            {
                int[] things = Enumerable.Range(0, Count).ToArray();
                random.Shuffle(things);
                int[] first = [.. things.Take(random.Next(1, 4)).Order()], second = [.. things.Skip(4).Take(random.Next(1, 4)).Order()];
                if (random.Next(2) == 0)
                {
                    book.Link([.. first, .. second]);
                    continue;
                }

                var fresh = first.SelectMany(a => second.Where(b => book.Root(a) != book.Root(b)).Select(b => (a, b))).ToList();
                book.Part(first, second);
                apart.AddRange(fresh);
            }

            Assert.All(apart, p => Assert.True(book.Root(p.A) != book.Root(p.B), $"seed {seed}: {p.A} and {p.B}"));
            Assert.All(Enumerable.Range(0, Count), i => Assert.All(book.Apart(book.Root(i)) ?? [], other => Assert.Equal(other, book.Root(other))));
        }
    }
}
