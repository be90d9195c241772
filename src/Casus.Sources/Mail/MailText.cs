using MimeKit;
using MimeKit.Text;

namespace Casus.Sources.Mail;

/// <summary>Finds the texts of a mail among its parts.</summary>
internal static class MailText
{
    /// <summary>The mail's text in one format, decoded.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="format">HTML or plain.</param>
    /// <returns>Null where there is none or it is blank.</returns>
    public static string? Of(MimeMessage mail, TextFormat format)
    {
        string? text = mail.GetTextBody(format);
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    /// <summary>How many parts are files, pictures or mails: all leaves that are no text, and texts that are sent as files.</summary>
    /// <param name="mail">The mail.</param>
    public static int Attachments(MimeMessage mail)
    {
        int count = 0;
        var waiting = new Stack<MimeEntity>();
        if (mail.Body is { } body)
        {
            waiting.Push(body);
        }

        while (waiting.TryPop(out MimeEntity? part))
        {
            if (part is Multipart parts)
            {
                foreach (MimeEntity inner in parts)
                {
                    waiting.Push(inner);
                }
            }
            else if (part is not TextPart || part.IsAttachment)
            {
                count++;
            }
        }

        return count;
    }
}
