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

    [Theory]
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
