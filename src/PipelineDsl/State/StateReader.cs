using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace PipelineDsl;

/// <summary>
/// Reads what <see cref="StateWriter"/> wrote, by name and in any order. A property that is missing or of another type throws
/// <see cref="StateFormatException"/> naming the document and the place.
/// </summary>
[SuppressMessage("Naming", "CA1720", Justification = "Members are named after what a document holds.")]
public sealed class StateReader
{
    private readonly JsonElement _object;

    internal StateReader(JsonElement element, string document, string path, int version) =>
        (_object, Document, Path, Version) = (element, document, path, version);

    /// <summary>The file's or stream's name.</summary>
    public string Document { get; }

    /// <summary>The place of this object in the document; empty for the whole.</summary>
    public string Path { get; }

    /// <summary>The format version the document was written with.</summary>
    public int Version { get; }

    /// <summary>Whether there is a property of that name.</summary>
    public bool Has(string name) => _object.TryGetProperty(name, out _);

    /// <summary>Reads a number.</summary>
    public double Number(string name) => NumberOf(Find(name), name);

    /// <summary>Reads a list of numbers.</summary>
    public double[] Numbers(string name) => List(name, NumberOf);

    /// <summary>Reads a list of single-precision numbers.</summary>
    public float[] Floats(string name) => List(name, FloatOf);

    /// <summary>Reads a whole number.</summary>
    public long Integer(string name) => IntegerOf(Find(name), name);

    /// <summary>Reads a whole number and refuses it outside its bounds, both inclusive.</summary>
    public int Integer(string name, int minimum, int maximum)
    {
        long value = Integer(name);
        return value >= minimum && value <= maximum ? (int)value : throw Fault(name, string.Create(CultureInfo.InvariantCulture, $"{value} is not within {minimum} to {maximum}."));
    }

    /// <summary>Reads a list of whole numbers.</summary>
    public long[] Integers(string name) => List(name, IntegerOf);

    /// <summary>Reads true or false.</summary>
    public bool Flag(string name)
    {
        JsonElement element = Find(name);
        return element.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw Unexpected(name, "true or false", element),
        };
    }

    /// <summary>Reads text or null.</summary>
    public string? Text(string name)
    {
        JsonElement element = Find(name);
        return element.ValueKind == JsonValueKind.Null ? null : TextOf(element, name);
    }

    /// <summary>Reads a list of texts.</summary>
    public string[] Texts(string name) => List(name, TextOf);

    /// <summary>Reads a named object.</summary>
    public StateReader Object(string name)
    {
        JsonElement element = Find(name);
        return element.ValueKind == JsonValueKind.Object ? new StateReader(element, Document, PathOf(name), Version) : throw Unexpected(name, "an object", element);
    }

    /// <summary>Reads a list of objects.</summary>
    public IReadOnlyList<StateReader> Items(string name) => List(name, (element, place) => element.ValueKind == JsonValueKind.Object
        ? new StateReader(element, Document, PathOf(place), Version)
        : throw Unexpected(place, "an object", element));

    /// <summary>The exception for a value that was read but cannot be right.</summary>
    /// <param name="name">The property, or an empty string for this object.</param>
    /// <param name="reason">What is wrong, as a sentence.</param>
    public StateFormatException Fault(string name, string reason) => new(Document, PathOf(name), reason);

    /// <summary>The error that this object as a whole cannot be used.</summary>
    /// <param name="reason">What is wrong and what to do.</param>
    public StateFormatException Refuse(string reason) => new(Document, Path, reason);

    private JsonElement Find(string name) =>
        _object.TryGetProperty(name, out JsonElement element) ? element : throw new StateFormatException(Document, Path, $"there is no \"{name}\". The document was written by something else or by another version; save it anew.");

    private T[] List<T>(string name, Func<JsonElement, string, T> read)
    {
        JsonElement list = Find(name);
        if (list.ValueKind != JsonValueKind.Array) throw Unexpected(name, "a list", list);
        var values = new T[list.GetArrayLength()];
        int index = 0;
        foreach (JsonElement element in list.EnumerateArray())
        {
            values[index] = read(element, $"{name}[{index.ToString(CultureInfo.InvariantCulture)}]");
            index++;
        }

        return values;
    }

    private double NumberOf(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Number when element.TryGetDouble(out double value) && double.IsFinite(value) => value,
        JsonValueKind.String => NotFinite(element, name),
        _ => throw Unexpected(name, "a number", element),
    };

    private float FloatOf(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Number when element.TryGetSingle(out float value) && float.IsFinite(value) => value,
        JsonValueKind.String => (float)NotFinite(element, name),
        _ => throw Unexpected(name, "a single-precision number", element),
    };

    private long IntegerOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out long value) ? value : throw Unexpected(name, "a whole number", element);

    private double NotFinite(JsonElement element, string name) => TextOf(element, name) switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => throw Unexpected(name, "a number", element),
    };

    private string TextOf(JsonElement element, string name)
    {
        if (element.ValueKind == JsonValueKind.Array) return CodeUnits(element, name);
        if (element.ValueKind != JsonValueKind.String) throw Unexpected(name, "text", element);
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException cause)
        {
            throw new StateFormatException(Document, PathOf(name), "the text is not valid UTF-8.", cause);
        }
    }

    private string CodeUnits(JsonElement list, string name)
    {
        var units = new char[list.GetArrayLength()];
        int count = 0;
        foreach (JsonElement element in list.EnumerateArray())
        {
            if (element.ValueKind != JsonValueKind.Number || !element.TryGetUInt16(out ushort unit)) throw Unexpected(name, "text", list);
            units[count++] = (char)unit;
        }

        return new string(units);
    }

    private StateFormatException Unexpected(string name, string expected, JsonElement found)
    {
        string text = found.ValueKind switch
        {
            JsonValueKind.Array => "a list",
            JsonValueKind.Object => "an object",
            _ => found.GetRawText(),
        };
        return Fault(name, $"expected {expected}, found {(text.Length <= 40 ? text : text[..40] + "…")}.");
    }

    private string PathOf(string name) => name.Length == 0 ? Path : Path.Length == 0 ? name : $"{Path}.{name}";
}
