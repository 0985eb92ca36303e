using System.Collections.Frozen;
using System.Globalization;

namespace PipelineDsl.CompilerServices;

/// <summary>What the combinations are called that an encoder of a cross has kept, which knows them by hash alone. Called by generated code.</summary>
public readonly struct CrossNames
{
    private readonly FrozenDictionary<string, string>? _names;

    private CrossNames(Dictionary<string, string> names) => _names = names.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Finds the names of kept categories in the training rows.</summary>
    /// <param name="rows">The training rows.</param>
    /// <param name="encoder">The fitted encoder.</param>
    /// <param name="slots">How many slots it has.</param>
    /// <param name="earlier">The names of an earlier fit, whose categories may have no training row now.</param>
    public static CrossNames Collect<TValues, TParts, TEncoder>(FitRows<TValues> rows, in TEncoder encoder, int slots, CrossNames earlier)
        where TValues : struct
        where TParts : struct, ICrossParts<TValues>
        where TEncoder : struct, ICategorySlotEncoder
    {
        ArgumentNullException.ThrowIfNull(rows);
        var wanted = new HashSet<long>();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int slot = 0; slot < slots; slot++)
        {
            string slotName = encoder.SlotName(slot);
            string known = earlier.Of(slotName);
            if (!ReferenceEquals(known, slotName)) names[slotName] = known;
            else if (long.TryParse(slotName, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long hash)) wanted.Add(hash);
        }

        for (int start = 0; start < rows.Count && wanted.Count > 0;)
        {
            ReadOnlySpan<TValues> run = rows.Run(start, (int)rows.Count);
            foreach (ref readonly TValues values in run)
            {
                if (TParts.Of(in values) is long hash && wanted.Remove(hash)) names.Add(hash.ToString(CultureInfo.InvariantCulture), TParts.Name(in values));
            }

            start += run.Length;
        }

        return new CrossNames(names);
    }

    /// <summary>The name by the parts; the encoder's own where the slot is not a combination's.</summary>
    public string Of(string slotName) => _names is not null && _names.TryGetValue(slotName, out string? name) ? name : slotName;

    /// <summary>Writes the names.</summary>
    public void Save(string name, StateWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        KeyValuePair<string, string>[] names = [.. (_names ?? FrozenDictionary<string, string>.Empty).OrderBy(pair => pair.Key, StringComparer.Ordinal)];
        writer.BeginObject(name);
        writer.Texts("hashes", names.Select(pair => pair.Key));
        writer.Texts("names", names.Select(pair => pair.Value));
        writer.EndObject();
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public static CrossNames Load(string name, StateReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        StateReader saved = reader.Object(name);
        string[] hashes = [.. saved.Texts("hashes")];
        string[] names = [.. saved.Texts("names")];
        if (hashes.Length != names.Length || hashes.Distinct(StringComparer.Ordinal).Count() != hashes.Length)
        {
            throw saved.Fault("names", "there must be one name for each hash, and no hash twice.");
        }

        return new CrossNames(hashes.Zip(names).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal));
    }
}
