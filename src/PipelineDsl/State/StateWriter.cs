using System.Buffers;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace PipelineDsl;

/// <summary>
/// Writes named values into the JSON body of a <see cref="StateDocument"/>. Every double and float comes back bit for bit (one NaN for all):
/// what JSON has no number for is written as <c>"NaN"</c>, <c>"Infinity"</c> or <c>"-Infinity"</c>. Arrays of plain values take one line.
/// </summary>
[SuppressMessage("Naming", "CA1720", Justification = "Members are named after what a document holds.")]
public sealed class StateWriter
{
    private readonly Utf8JsonWriter _json;
    private readonly ArrayBufferWriter<byte> _line = new();

    internal StateWriter(Utf8JsonWriter json) => _json = json;

    /// <summary>Writes a number.</summary>
    public void Number(string name, double value)
    {
        _json.WritePropertyName(name);
        if (double.IsFinite(value)) _json.WriteNumberValue(value);
        else _json.WriteStringValue(NotFinite(value));
    }

    /// <summary>Writes a list of numbers.</summary>
    public void Numbers(string name, ReadOnlySpan<double> values)
    {
        OpenLine();
        foreach (double value in values)
        {
            Separate();
            if (double.IsFinite(value)) Append(value);
            else AppendQuoted(NotFinite(value));
        }

        CloseLine(name);
    }

    /// <summary>Writes a list of single-precision numbers, each with as many digits as a float needs.</summary>
    public void Floats(string name, ReadOnlySpan<float> values)
    {
        OpenLine();
        foreach (float value in values)
        {
            Separate();
            if (float.IsFinite(value)) Append(value);
            else AppendQuoted(NotFinite(value));
        }

        CloseLine(name);
    }

    /// <summary>Writes a whole number.</summary>
    public void Integer(string name, long value) => _json.WriteNumber(name, value);

    /// <summary>Writes a list of whole numbers.</summary>
    public void Integers(string name, ReadOnlySpan<long> values)
    {
        OpenLine();
        foreach (long value in values)
        {
            Separate();
            Append(value);
        }

        CloseLine(name);
    }

    /// <summary>Writes true or false.</summary>
    public void Flag(string name, bool value) => _json.WriteBoolean(name, value);

    /// <summary>Writes text or null. Text that is not valid UTF-16 is written as the list of its code units.</summary>
    public void Text(string name, string? value)
    {
        _json.WritePropertyName(name);
        TextValue(value);
    }

    /// <summary>Writes a list of texts.</summary>
    public void Texts(string name, IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _json.WriteStartArray(name);
        foreach (string value in values) TextValue(value);
        _json.WriteEndArray();
    }

    /// <summary>Opens a named object; what follows goes into it.</summary>
    public void BeginObject(string name) => _json.WriteStartObject(name);

    /// <summary>Closes the object opened last.</summary>
    public void EndObject() => _json.WriteEndObject();

    /// <summary>Opens a named list of objects; write each between <see cref="BeginItem"/> and <see cref="EndItem"/>.</summary>
    public void BeginArray(string name) => _json.WriteStartArray(name);

    /// <summary>Opens the next object of the list opened last.</summary>
    public void BeginItem() => _json.WriteStartObject();

    /// <summary>Closes the object of a list.</summary>
    public void EndItem() => _json.WriteEndObject();

    /// <summary>Closes the list opened last.</summary>
    public void EndArray() => _json.WriteEndArray();

    private void TextValue(string? value)
    {
        if (value is null)
        {
            _json.WriteNullValue();
        }
        else if (IsWellFormed(value))
        {
            _json.WriteStringValue(value);
        }
        else
        {
            _json.WriteStartArray();
            foreach (char unit in value) _json.WriteNumberValue(unit);
            _json.WriteEndArray();
        }
    }

    private static bool IsWellFormed(string value)
    {
        Span<byte> scratch = stackalloc byte[256];
        ReadOnlySpan<char> rest = value;
        while (rest.Length > 0)
        {
            OperationStatus status = Utf8.FromUtf16(rest, scratch, out int read, out _, replaceInvalidSequences: false);
            if (status is OperationStatus.InvalidData or OperationStatus.NeedMoreData) return false;
            rest = rest[read..];
        }

        return true;
    }

    private static string NotFinite(double value) => double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";

    private void OpenLine()
    {
        _line.ResetWrittenCount();
        _line.Write("["u8);
    }

    private void Separate()
    {
        if (_line.WrittenCount > 1) _line.Write(", "u8);
    }

    private void Append<T>(T value)
        where T : IUtf8SpanFormattable
    {
        // The longest shortest-round-trip double has 24 characters; a long has 20.
        bool isWritten = value.TryFormat(_line.GetSpan(32), out int written, default, CultureInfo.InvariantCulture);
        Debug.Assert(isWritten);
        _line.Advance(written);
    }

    private void AppendQuoted(string text)
    {
        Span<byte> span = _line.GetSpan(text.Length + 2);
        span[0] = (byte)'"';
        Encoding.ASCII.GetBytes(text, span[1..]);
        span[text.Length + 1] = (byte)'"';
        _line.Advance(text.Length + 2);
    }

    private void CloseLine(string name)
    {
        _line.Write("]"u8);
        _json.WritePropertyName(name);
        _json.WriteRawValue(_line.WrittenSpan, skipInputValidation: true);
    }
}
