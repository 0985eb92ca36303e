using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Hazards.Detection;

/// <summary>Which values read and print differently in different cultures.</summary>
internal sealed class CultureFacts(FrameworkIndex framework)
{
    private const int MaximumDepth = 3;

    /// <summary>Whether the text of a value depends on the culture.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="format">The format it is printed with, when that is a constant.</param>
    public bool IsPrintedDifferently(ITypeSymbol? type, string? format = null) => IsPrintedDifferently(type, format, depth: 0);

    /// <summary>Whether a type's own methods read and print by culture: numbers and times.</summary>
    public bool IsNumberOrTime(ITypeSymbol? type) => type is not null && (IsNumber(type) || IsTime(type));

    public bool IsDateTime(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_DateTime } || framework.Is(type, "System.DateTimeOffset");

    private bool IsPrintedDifferently(ITypeSymbol? type, string? format, int depth)
    {
        if (type is not INamedTypeSymbol named || named.TypeKind == TypeKind.Enum) return false;
        if (named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T) return IsPrintedDifferently(named.TypeArguments[0], format, depth);
        if (IsTime(type)) return format is not ("o" or "O" or "r" or "R" or "s" or "u");
        if (framework.Is(type, "System.TimeSpan")) return format is "g" or "G";
        if (IsUnsigned(type)) return format is not (null or "") && !IsPlain(format);
        if (IsSigned(type)) return format is null or "" || "XxBb".IndexOf(format[0]) < 0;
        if (IsNumber(type)) return true;
        if (depth == MaximumDepth) return false;
        if (named.IsTupleType) return named.TupleElements.Any(element => IsPrintedDifferently(element.Type, format: null, depth + 1));
        return named.IsRecord && PrintsItsMembers(named) && PrintedMembers(named).Any(member => IsPrintedDifferently(member, format: null, depth + 1));
    }

    // A record that says nothing else prints all its public properties and fields.
    private static bool PrintsItsMembers(INamedTypeSymbol record) =>
        record.GetMembers("ToString").OfType<IMethodSymbol>().All(method => !method.Parameters.IsEmpty || method.IsImplicitlyDeclared)
        && record.GetMembers("PrintMembers").OfType<IMethodSymbol>().All(method => method.IsImplicitlyDeclared);

    private static IEnumerable<ITypeSymbol> PrintedMembers(INamedTypeSymbol record)
    {
        foreach (ISymbol member in record.GetMembers())
        {
            if (member.IsStatic || member.DeclaredAccessibility != Accessibility.Public) continue;
            if (member is IPropertySymbol { IsIndexer: false } property) yield return property.Type;
            else if (member is IFieldSymbol field) yield return field.Type;
        }
    }

    private static bool IsPlain(string format) => "DdGgXxBb".IndexOf(format[0]) >= 0;

    private static bool IsUnsigned(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Byte or SpecialType.System_UInt16 or SpecialType.System_UInt32 or SpecialType.System_UInt64 or SpecialType.System_UIntPtr
        || type.Name == "UInt128";

    private static bool IsSigned(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_IntPtr
        || type.Name == "Int128";

    private bool IsNumber(ITypeSymbol type) =>
        IsSigned(type) || IsUnsigned(type)
        || type.SpecialType is SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal
        || framework.Of(type)?.Name is "System.Half" or "System.Numerics.BigInteger" or "System.Numerics.Complex";

    private bool IsTime(ITypeSymbol type) =>
        IsDateTime(type) || framework.Of(type)?.Name is "System.DateOnly" or "System.TimeOnly";
}
