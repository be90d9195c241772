using Casus.Pipeline.Correcting;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Pipeline.Correcting;

public sealed class ValueReaderTests
{
    private static readonly Lazy<ValueReader> Reader = new(() => ValueReader.Load(Repository.Data, []));

    private static readonly Event Visit = new() { Code = new EventCode(new EventType("CONSULT"), "visit", "042"), Members = [] };

    [Theory]
    [InlineData("cameo=041", "code=CONSULT phone 041")]
    [InlineData("type=consult", "code=CONSULT - 040")]
    [InlineData("mode=phone", "code=CONSULT phone 041")]
    [InlineData("type=AGREE", "code=AGREE - 030")]
    [InlineData("source=IND", "source=India (IND)")]
    [InlineData("source=IND GOV", "source=India (INDGOV)")]
    [InlineData("target=India; name:River Council/KENGOV; name:Elders", "target=India (IND), River Council (KENGOV), Elders")]
    [InlineData("target=none", "target=none")]
    [InlineData("date=2031-05-04", "date=2031-05-04")]
    [InlineData("date=2031-W18", "date=2031-W18")]
    [InlineData("date=2031-05", "date=2031-05")]
    [InlineData("date=2031", "date=2031")]
    [InlineData("date=none", "date=none")]
    [InlineData("place=Hyderabad, PAK", "place=Hyderabad, PAK")]
    [InlineData("place=Hyderabad, India", "place=Hyderābād, IND")]
    [InlineData("place=Kenya", "place=Kenya")]
    [InlineData("status=denied", "status=denied")]
    [InlineData("killed=26", "quantity.killed=26")]
    [InlineData("quantity.injured=20/26/31", "quantity.injured=20/26/31")]
    [InlineData("killed=none", "quantity.killed=none")]
    [InlineData("condition=if it rains", "condition=if it rains")]
    public void A_value_is_read(string text, string expected)
    {
        var (values, problems) = Reader.Value.Read(Visit, [text]);

        Assert.Empty(problems);
        var value = Assert.Single(values);
        Assert.Equal(expected, $"{value.Field}={CorrectionFields.Print(value)}");
    }

    [Theory]
    [InlineData("type=QUARREL", "no event type 'QUARREL'")]
    [InlineData("mode=sing", "CONSULT has no mode 'sing'; expected none or one of")]
    [InlineData("cameo=999", "no such CAMEO code")]
    [InlineData("source=Blorbia", "name:Blorbia")]
    [InlineData("source=name:Elders/ZZZ", "'ZZZ' is no code")]
    [InlineData("source=", "expected one or more parties")]
    [InlineData("date=2031-13-04", "expected a day like")]
    [InlineData("date=2031-02-30", "expected a day like")]
    [InlineData("date=2031-W60", "expected a day like")]
    [InlineData("date=Sunday", "expected a day like")]
    [InlineData("place=Nowhereville", "the gazetteer has no 'Nowhereville'")]
    [InlineData("status=maybe", "expected one of actual, intended")]
    [InlineData("status=1", "expected one of actual, intended")]
    [InlineData("killed=many", "'many' is no count")]
    [InlineData("killed=9/5/7", "'9/5/7' is no count")]
    [InlineData("killed=-1", "'-1' is no count")]
    [InlineData("parties=IND", "expected condition=WORDS too")]
    [InlineData("condition=", "expected the words of the condition")]
    [InlineData("colour=red", "there is no field 'colour'; expected one of type")]
    [InlineData("date", "expected FIELD=VALUE")]
    public void A_value_that_cannot_be_is_refused_with_what_was_expected(string text, string expected)
    {
        var (values, problems) = Reader.Value.Read(Visit, [text]);

        Assert.Empty(values);
        var problem = Assert.Single(problems);
        Assert.Equal(Problems.ValueWrong, problem.Code);
        Assert.Contains(expected, problem.Reason, StringComparison.Ordinal);
        Assert.StartsWith(text.Split('=')[0], problem.Where, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_is_read_as_a_whole_and_a_condition_with_its_parties()
    {
        var (values, problems) = Reader.Value.Read(Visit, ["type=AGREE", "cameo=039", "condition=if both want it", "parties=PAK; India"]);

        Assert.Empty(problems);
        Assert.Equal("AGREE - 039", values[0].Code.ToString());
        Assert.Equal(["IND", "PAK"], values[1].Condition!.Parties.Select(p => p.Value));
        Assert.Contains("twice", Assert.Single(Reader.Value.Read(Visit, ["date=2031", "date=2032"]).Problems).Reason, StringComparison.Ordinal);
        Assert.Contains("code of CONSULT", Assert.Single(Reader.Value.Read(Visit, ["type=AGREE", "cameo=041"]).Problems).Reason, StringComparison.Ordinal);
    }
}
