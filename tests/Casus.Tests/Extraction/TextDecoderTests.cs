using System.Text;
using Casus.Extraction;
using Casus.Extraction.Plain;
using Xunit;

namespace Casus.Tests.Extraction;

public sealed class TextDecoderTests
{
    private const string Russian = "Министр иностранных дел встретился в понедельник с послом и предложил провести переговоры о прекращении огня.";
    private const string Japanese = "外務大臣は月曜日に大使と会い、停戦についての話し合いを行うことを提案しました。政府はこれを歓迎しています。";
    private const string Chinese = "外交部长星期一会见了大使，并建议就停火问题举行谈判。双方同意下周继续讨论边境安全和人道主义援助。";
    private const string French = "Le ministre des Affaires étrangères a proposé lundi à l'ambassadeur une réunion à Genève, a déclaré le porte-parole.";

    private const string Polish = "Strajk w porcie zakończył się w poniedziałek; żeglarze mówią, że wrócą do pracy już we środę, choć część związków wciąż się waha.";
    private const string Czech = "Stávka v přístavu skončila v pondělí a dělníci říkají, že se ve středu vrátí do práce, ačkoli část odborů ještě váhá.";
    private const string Turkish = "Limandaki grev pazartesi günü sona erdi; işçiler çarşamba günü işbaşı yapacaklarını, ancak bazı sendikaların hâlâ düşündüğünü söyledi.";
    private const string Greek = "Η απεργία στο λιμάνι έληξε τη Δευτέρα και οι εργάτες λένε ότι θα επιστρέψουν στη δουλειά την Τετάρτη.";
    private const string Hebrew = "השביתה בנמל הסתיימה ביום שני והעובדים אומרים שיחזרו לעבודה ביום רביעי.";
    private const string Arabic = "انتهى الإضراب في الميناء يوم الاثنين ويقول العمال إنهم سيعودون إلى العمل يوم الأربعاء.";
    private const string Korean = "항구의 파업이 월요일에 끝났고 노동자들은 수요일에 일터로 돌아가겠다고 말했다. 정부는 이를 환영했다.";
    private const string Traditional = "港口的罷工在星期一結束了，工人們說他們會在星期三回來上班，不過有些工會還在考慮。這是今年的第三次。";

    [Theory]
    [InlineData("windows-1250", Polish)]
    [InlineData("iso-8859-2", Polish)]
    [InlineData("windows-1250", Czech)]
    [InlineData("windows-1254", Turkish)]
    [InlineData("windows-1253", Greek)]
    [InlineData("windows-1255", Hebrew)]
    [InlineData("windows-1256", Arabic)]
    [InlineData("euc-kr", Korean)]
    [InlineData("big5", Traditional)]
    [InlineData("euc-jp", Japanese)]
    [InlineData("iso-8859-5", Russian)]
    [InlineData("windows-1251", Russian)]
    [InlineData("koi8-r", Russian)]
    [InlineData("shift_jis", Japanese)]
    [InlineData("gb18030", Chinese)]
    [InlineData("windows-1252", French)]
    [InlineData("utf-8", Russian)]
    [InlineData("utf-16", Russian)]
    public void An_encoding_is_found_with_and_without_declaration(string name, string text)
    {
        byte[] bytes = (CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name)).GetBytes(text);
        if (name != "utf-16")
        {
            Assert.Equal(text, TextDecoder.Decode(bytes, name, "x", out _));
            Assert.Equal(text, TextDecoder.Decode(bytes, null, "x", out _));
        }
        else
        {
            Assert.Equal(text, TextDecoder.Decode([0xFF, 0xFE, .. bytes], null, "x", out _));
        }
    }

    [Fact]
    public void A_page_that_declares_windows_1251_or_shift_jis_in_its_meta_element_is_read()
    {
        foreach ((string name, string text) in (ReadOnlySpan<(string, string)>)[("windows-1251", Russian), ("shift_jis", Japanese)])
        {
            byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding(name)!.GetBytes($"<html><head><meta http-equiv='Content-Type' content='text/html; charset={name}'></head><body><p>{text}</p>");
            Assert.Equal(text, new Extractors().Extract(new RawReport("x", "x", "text/html", bytes)).Value!.Text);
        }
    }

    [Fact]
    public void One_broken_byte_in_much_good_UTF8_is_a_replacement_character()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Russian, 20)));
        bytes[1] = 0xFF;
        Assert.Contains('\uFFFD', TextDecoder.Decode(bytes, null, "x", out Problem? problem)!);
        Assert.Null(problem);
    }

    [Fact]
    public void Many_broken_bytes_in_UTF8_are_a_problem()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Russian);
        bytes[10] = 0xFF;
        bytes[50] = 0xC0;
        Assert.Null(TextDecoder.Decode(bytes, null, "a.txt", out Problem? problem));
        Assert.Equal((Problems.Utf8Broken, "a.txt"), (problem!.Code, problem.Where));
    }

    [Fact]
    public void Binary_data_is_a_problem()
    {
        byte[] bytes = new byte[4000];
        new Random(3).NextBytes(bytes);
        Assert.Null(TextDecoder.Decode(bytes, null, "a.txt", out Problem? problem));
        Assert.Equal(Problems.EncodingUnknown, problem!.Code);
    }
}
