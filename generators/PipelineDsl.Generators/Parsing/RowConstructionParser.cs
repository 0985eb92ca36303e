using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>
/// Finds how a row is made: by its primary constructor (a positional record's, a class's), else its parameterless one, else the one with the
/// most parameters; every parameter is a column of that name or optional, and the other columns are set in an initializer.
/// </summary>
internal static class RowConstructionParser
{
    public static RowConstruction? Parse(INamedTypeSymbol type, List<ColumnModel> columns, DiagnosticSink sink, CancellationToken cancellationToken)
    {
        string? problem = columns.Count == 0 ? "it has none; a column is a public property with an init or set accessor" : null;
        if (columns.Count > 0)
        {
            foreach (IMethodSymbol constructor in ByPreference(type, cancellationToken))
            {
                if (TryUse(type, constructor, columns, out RowConstruction? construction, out string? reason)) return construction;
                problem ??= reason;
            }
        }

        sink.Report(
            SchemaRules.NotConstructible,
            SymbolLocations.OfIdentifier(type),
            type.Name,
            problem ?? "it has no constructor");
        return null;
    }

    private static IEnumerable<IMethodSymbol> ByPreference(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.InstanceConstructors
            .Where(constructor => !IsCopyConstructor(type, constructor) && !IsGenerated(constructor))
            .OrderByDescending(constructor => IsPrimary(constructor, cancellationToken))
            .ThenByDescending(constructor => constructor.Parameters.IsEmpty)
            .ThenByDescending(constructor => constructor.Parameters.Length);

    private static bool TryUse(INamedTypeSymbol type, IMethodSymbol constructor, List<ColumnModel> columns, out RowConstruction? construction, out string? problem)
    {
        construction = null;
        var arguments = new List<ConstructorArgument>();
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            ColumnModel? column = columns.Find(candidate => candidate.Name == parameter.Name)
                ?? columns.Find(candidate => string.Equals(candidate.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
            if (column is not null && parameter.RefKind is RefKind.None or RefKind.In && TypeRefs.Of(parameter.Type).Name == column!.Type.Name && Accepts(parameter, column))
            {
                arguments.Add(new ConstructorArgument(Identifier.Escape(parameter.Name), column.Ordinal));
            }
            else if (!parameter.IsOptional)
            {
                problem = column is null
                    ? $"the constructor's parameter '{parameter.Name}' is no column"
                    : $"the constructor's parameter '{parameter.Name}' has another type than the column '{column.Name}'";
                return false;
            }
        }

        bool setsRequired = KnownAttributes.SetsRequiredMembers.FindOn(constructor) is not null;
        problem = setsRequired ? null : RequiredMemberThatIsNoColumn(type, columns);
        if (problem is not null) return false;
        var given = new HashSet<int>(arguments.Select(argument => argument.Ordinal));
        // A required property must stand in the initializer even when the constructor sets it as well.
        construction = new RowConstruction(
            arguments.ToEquatableArray(),
            columns.Where(column => !given.Contains(column.Ordinal) || (!setsRequired && IsRequired(type, column.Name))).Select(column => column.Ordinal).ToEquatableArray());
        return true;
    }

    private static bool Accepts(IParameterSymbol parameter, ColumnModel column)
    {
        TypeRef type = TypeRefs.Of(parameter.Type);
        return type.IsNullableValue == column.Type.IsNullableValue && (type.IsNullableReference || !column.Type.IsNullableReference);
    }

    private static string? RequiredMemberThatIsNoColumn(INamedTypeSymbol type, List<ColumnModel> columns)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                if (member is IFieldSymbol { IsRequired: true } or IPropertySymbol { IsRequired: true } && columns.All(column => column.Name != member.Name))
                    return $"the required member '{member.Name}' is no column";
            }
        }

        return null;
    }

    private static bool IsRequired(INamedTypeSymbol type, string property)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(property).OfType<IPropertySymbol>().FirstOrDefault() is { } found) return found.IsRequired;
        }

        return false;
    }

    private static bool IsPrimary(IMethodSymbol constructor, CancellationToken cancellationToken) =>
        constructor.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax;

    private static bool IsCopyConstructor(INamedTypeSymbol type, IMethodSymbol constructor) =>
        type.IsRecord && constructor.Parameters is [var only] && SymbolEqualityComparer.Default.Equals(only.Type, type);

    private static bool IsGenerated(IMethodSymbol constructor) => GeneratedTrees.IsDeclaredOnlyInGeneratedTrees(constructor);
}
