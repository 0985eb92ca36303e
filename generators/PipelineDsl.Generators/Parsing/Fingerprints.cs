using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>
/// Hashes over declarations: saved state whose fingerprint differs is refused by name. Bodies are not part of it; the probe in saved state finds
/// changes of those.
/// </summary>
internal static class Fingerprints
{
    public static ulong Of(string name, TypeRef type, int version, EncodingModel encoding, IEnumerable<string> declaration)
    {
        var hash = new StableHash();
        hash.Add(name);
        hash.Add(type.FullName);
        hash.Add(version);
        foreach (EncoderStageModel stage in encoding.Stages) hash.Add(stage.Creation);
        foreach (string part in declaration) hash.Add(part);
        return hash.ToHash();
    }

    public static ulong Of(params string[] parts)
    {
        var hash = new StableHash();
        foreach (string part in parts) hash.Add(part);
        return hash.ToHash();
    }
}
