using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Parsing;

/// <summary>What every declared type must be, whatever it declares: a kind of type that can have generated members, and partial.</summary>
internal static class DeclaredTypeRules
{
    /// <summary>Reports what is wrong.</summary>
    /// <returns>Whether members can be added to the type.</returns>
    public static bool Check(INamedTypeSymbol type, string attribute, DiagnosticSink sink, CancellationToken cancellationToken)
    {
        if (WhyNotSupported(type) is { } reason)
        {
            sink.Report(SchemaRules.UnsupportedKindOfType, SymbolLocations.OfIdentifier(type), type.Name, attribute, reason);
            return false;
        }

        if (DeclaredTypes.FindNotPartial(type, cancellationToken) is not { } culprit) return true;
        if (SymbolEqualityComparer.Default.Equals(culprit, type)) sink.Report(SchemaRules.NotPartial, SymbolLocations.OfIdentifier(type), type.Name);
        else sink.Report(SchemaRules.ContainerNotPartial, SymbolLocations.OfIdentifier(culprit), culprit.Name, type.Name);
        return false;
    }

    /// <summary>Whether members are generated into a type: always so when it comes from another assembly.</summary>
    public static bool CanHaveMembers(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken) =>
        !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly) || Check(type, "", DiagnosticSink.None, cancellationToken);

    private static string? WhyNotSupported(INamedTypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct)) return "neither a class nor a struct";
        if (type.IsStatic) return "static";
        if (type.IsAbstract) return "abstract";
        if (type.IsRefLikeType) return "a ref struct";
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            bool isSelf = ReferenceEquals(current, type);
            if (current.IsFileLocal) return isSelf ? "local to its file" : "inside a type that is local to its file";
            if (!current.TypeParameters.IsEmpty) return isSelf ? "generic" : "inside a generic type";
        }

        return null;
    }
}
