using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Model;

/// <summary>A user's partial type, with what is needed to open it again in another file.</summary>
/// <param name="Name">The type's name as written in code.</param>
/// <param name="FullName">Namespace, nesting and name with dots, for messages.</param>
/// <param name="MetadataName">Namespace with dots, nesting with <c>+</c>: unique in the compilation, for file names.</param>
/// <param name="QualifiedName">The name with <c>global::</c>.</param>
/// <param name="Namespace">The namespace as written in code, or null for the global one.</param>
/// <param name="Headers">The partial declarations to open, outermost first, the type itself last: <c>partial record struct Payment</c>.</param>
/// <param name="IsValueType">Whether it is a struct.</param>
/// <param name="IsRecord">Whether it is a record class or record struct.</param>
internal sealed record DeclaredType(
    string Name,
    string FullName,
    string MetadataName,
    string QualifiedName,
    string? Namespace,
    EquatableArray<string> Headers,
    bool IsValueType,
    bool IsRecord);
