using System.Text;
using Casus.Sources.Files;
using MimeKit;
using MimeKit.Utils;

namespace Casus.Sources.Mail;

/// <summary>Makes a report of one mail: its HTML where it has any, else its plain text.</summary>
internal static class MailReport
{
    private const int MostParts = 16; // Nested parts; newsletters have two or three.
    private const int FirstYear = 1980;

    private static readonly ParserOptions Options = new() { MaxMimeDepth = MostParts, MaxAddressGroupDepth = 4, CharsetEncoding = Encoding.UTF8 };

    /// <summary>Reads a mail.</summary>
    /// <param name="bytes">Its header and body.</param>
    /// <param name="where">The file, and the mail's number in it.</param>
    /// <param name="path">The file.</param>
    /// <param name="counts">Counts its attachments.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static Outcome<RawReport> Read(byte[] bytes, string where, string path, MailCounts counts, CancellationToken cancellationToken)
    {
        counts.Mails++;
        using var stream = new MemoryStream(bytes, writable: false); // The parts read from it until the report is made.
        try
        {
            using MimeMessage mail = new MimeParser(Options, stream, MimeFormat.Entity, persistent: true).ParseMessage(cancellationToken);
            return mail.Headers.Contains(HeaderId.From) || mail.Headers.Contains(HeaderId.Subject) || mail.Headers.Contains(HeaderId.MessageId)
                ? Report(mail, where, path, counts)
                : new Problem(Problems.MailBroken, where, "the mail's header names no sender and no subject; expected header lines such as \"From:\" and \"Subject:\"");
        }
        catch (Exception error) when (error is FormatException or IOException or ArgumentException)
        {
            return new Problem(Problems.MailBroken, where, "no mail begins here; expected header lines such as \"From:\" and \"Subject:\"");
        }
    }

    private static Outcome<RawReport> Report(MimeMessage mail, string where, string path, MailCounts counts)
    {
        counts.Attachments += MailText.Attachments(mail);
        if (MailText.Find(mail) is not { } text)
        {
            return new Problem(Problems.MailBroken, where, "the mail has no text; expected a part of type text/html or text/plain");
        }

        var (part, bytes) = text;
        string? list = ListName(mail.Headers[HeaderId.ListId]);
        MailboxAddress? from = mail.From.Mailboxes.FirstOrDefault();
        string? sender = NotBlank(from?.Name);
        string? url = Address(mail.Headers["Archived-At"]);
        string? messageId = NotBlank(mail.MessageId);
        string? subject = NotBlank(mail.Subject);
        PublicationTime? sent = mail.Headers.Contains(HeaderId.Date) && mail.Date.Year >= FirstYear ? new PublicationTime(DateOnly.FromDateTime(mail.Date.DateTime), mail.Date) : null;
        string id = ReportIds.OfFeed(messageId, null, "mail", ReportIds.OfContent(subject, sent, bytes));
        string address = messageId is not null ? $"mid:{messageId}" : url ?? (where == path ? WholeFile.Address(path) : $"{WholeFile.Address(path)}#{id}");
        return new RawReport(where, address, part.IsHtml ? "text/html" : "text/plain", bytes)
        {
            Id = id,
            Charset = NotBlank(part.ContentType.Charset),
            Title = subject,
            Published = sent,
            Publisher = list ?? sender ?? Domain(from),
            Byline = list is not null && sender != list ? sender : null,
            Url = url,
            Language = NotBlank(mail.Headers[HeaderId.ContentLanguage])?.Split(',')[0].Trim(),
        };
    }

    // RFC 2919: a phrase, then the list's name in angle brackets. Machines write numbers for phrases; those name nobody.
    private static string? ListName(string? header)
    {
        int at = header?.IndexOf('<', StringComparison.Ordinal) ?? -1;
        if (at <= 0)
        {
            return null;
        }

        string phrase = Rfc2047.DecodePhrase(Encoding.UTF8.GetBytes(header![..at])).Trim(' ', '"', '\t');
        int letters = phrase.Count(char.IsLetter);
        bool isMade = phrase.Count(char.IsDigit) > letters || (phrase.Length > 20 && !phrase.Contains(' ', StringComparison.Ordinal));
        return letters == 0 || isMade ? null : phrase;
    }

    // RFC 5064.
    private static string? Address(string? header)
    {
        string? address = header?.Trim().TrimStart('<').TrimEnd('>');
        return Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" ? address : null;
    }

    private static string? Domain(MailboxAddress? from) => NotBlank(from?.Domain);

    private static string? NotBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().ReplaceLineEndings(" ");
}
