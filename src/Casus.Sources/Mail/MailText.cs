using MimeKit;

namespace Casus.Sources.Mail;

/// <summary>Finds the texts of a mail among its parts.</summary>
internal static class MailText
{
    /// <summary>The mail's text: its first part of HTML, else its first plain part.</summary>
    /// <param name="mail">The mail.</param>
    /// <returns>The part and its bytes as they were written, or null where there is none that is not blank.</returns>
    public static (TextPart Part, byte[] Bytes)? Find(MimeMessage mail) => Find(mail, isHtml: true) ?? Find(mail, isHtml: false);

    /// <summary>How many parts are files, pictures or mails: all leaves but pages and plain texts that are not sent as files.</summary>
    /// <param name="mail">The mail.</param>
    public static int Attachments(MimeMessage mail)
    {
        int count = 0;
        foreach (MimeEntity part in Leaves(mail))
        {
            count += part is TextPart { IsAttachment: false } text && (text.IsHtml || text.IsPlain) ? 0 : 1;
        }

        return count;
    }

    private static (TextPart Part, byte[] Bytes)? Find(MimeMessage mail, bool isHtml)
    {
        foreach (MimeEntity entity in Leaves(mail))
        {
            if (entity is TextPart { IsAttachment: false } part && (isHtml ? part.IsHtml : part.IsPlain) && Bytes(part) is { } bytes)
            {
                return (part, bytes);
            }
        }

        return null;
    }

    // The transfer encoding undone and nothing else: whoever extracts the text knows better how to read its letters.
    private static byte[]? Bytes(TextPart part)
    {
        using var bytes = new MemoryStream();
        part.Content?.DecodeTo(bytes);
        return bytes.GetBuffer().AsSpan(0, (int)bytes.Length).Trim(" \t\r\n"u8).IsEmpty ? null : bytes.ToArray();
    }

    // All parts that hold no others, in their order.
    private static IEnumerable<MimeEntity> Leaves(MimeMessage mail)
    {
        var waiting = new Stack<MimeEntity>();
        if (mail.Body is { } body)
        {
            waiting.Push(body);
        }

        while (waiting.TryPop(out MimeEntity? part))
        {
            if (part is not Multipart parts)
            {
                yield return part;
                continue;
            }

            for (int i = parts.Count - 1; i >= 0; i--)
            {
                waiting.Push(parts[i]);
            }
        }
    }
}
