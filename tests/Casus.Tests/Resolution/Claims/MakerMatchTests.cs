using Casus.Resolution.Claims;
using Xunit;

namespace Casus.Tests.Resolution.Claims;

public sealed class MakerMatchTests
{
    [Theory]
    [InlineData("The Dawn Brigade", "Dawn Brigades")]
    [InlineData("al-Fajr", "Al Fajr")]
    [InlineData("the Red Valley Front group", "Red Valley Front")]
    [InlineData("RVF", "Red Valley Front")]
    [InlineData("Frente São João", "Frente Sao Joao")]
    [InlineData("the Dawn Brigade of Marsabit", "Dawn Brigade")]
    public void Spellings_of_one_name_are_one_maker(string a, string b) => Assert.True(MakerMatch.IsOneName(a, b));

    [Theory]
    [InlineData("Dawn Brigade", "Desert Brigade")]
    [InlineData("Red Valley Front", "Red Valley Army")]
    [InlineData("Front", "Red Valley Front")]
    [InlineData("RVA", "Red Valley Front")]
    public void Other_names_are_others(string a, string b) => Assert.False(MakerMatch.IsOneName(a, b));
}
