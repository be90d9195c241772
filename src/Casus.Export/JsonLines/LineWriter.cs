using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Casus.Export.JsonLines;

/// <summary>Writes JSON Lines: one object a line, UTF-8 without BOM. Not safe to share.</summary>
/// <param name="output">Where to; not closed.</param>
public sealed class LineWriter(Stream output) : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = false };
    private readonly ArrayBufferWriter<byte> buffer = new(4096);
    private Utf8JsonWriter? writer;

    /// <summary>Writes one line.</summary>
    /// <typeparam name="T">What is written.</typeparam>
    /// <param name="value">What is written.</param>
    /// <param name="write">Writes the object.</param>
    public void Write<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        buffer.ResetWrittenCount();
        writer ??= new Utf8JsonWriter(buffer, Options);
        writer.Reset(buffer);
        write(writer, value);
        writer.Flush();
        buffer.Write("\n"u8);
        output.Write(buffer.WrittenSpan);
    }

    /// <summary>Frees the writer; the stream stays open.</summary>
    public void Dispose() => writer?.Dispose();
}
