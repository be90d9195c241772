using Casus.Ledger;
using Xunit;

namespace Casus.Tests.Ledger;

public sealed class LedgerIdTests
{
    [Theory]
    [InlineData("E1", 1)]
    [InlineData("E1204", 1204)]
    [InlineData("E01", 0)]
    [InlineData("E0", 0)]
    [InlineData("E", 0)]
    [InlineData("", 0)]
    [InlineData("S1", 0)]
    [InlineData("E-1", 0)]
    [InlineData("E1x", 0)]
    [InlineData("E99999999999999999999", 0)]
    public void An_id_is_its_letter_and_a_number_written_one_way(string id, long number)
    {
        Assert.Equal(number > 0, LedgerId.TryNumber(LedgerId.Event, id, out long read));
        Assert.Equal(number, read);
        if (number > 0)
        {
            Assert.Equal(id, LedgerId.Of(LedgerId.Event, number));
        }
    }
}
