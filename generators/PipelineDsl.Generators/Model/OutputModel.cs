using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Model;

/// <summary>One value of a pipeline's Values.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsAggregate">Whether a window yields it.</param>
/// <param name="Expression">What holds it in <c>Compute</c>.</param>
/// <param name="Summary">A sentence for the documentation.</param>
/// <param name="Version">The declared version.</param>
/// <param name="Fingerprint">A hash over the declaration.</param>
/// <param name="Encoding">How it goes into the vector.</param>
/// <param name="Crossed">The names of the values that it combines, when it is a cross.</param>
/// <param name="Column">The ordinal of the row's column that it is; −1 when it is computed.</param>
internal sealed record OutputModel(
    string Name,
    TypeRef Type,
    bool IsAggregate,
    string Expression,
    string Summary,
    int Version,
    ulong Fingerprint,
    EncodingModel Encoding,
    EquatableArray<string> Crossed = default,
    int Column = -1);
