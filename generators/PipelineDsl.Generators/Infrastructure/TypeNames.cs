using System.Text;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Generators.Infrastructure;

/// <summary>Fully qualified names of types, <c>global::</c> first, without the cost of <c>ToDisplayString</c> for the common shapes.</summary>
internal static class TypeNames
{
    /// <summary>The name that generated code uses, without a nullable reference's <c>?</c> at the top.</summary>
    public static string FullyQualified(ITypeSymbol type)
    {
        if (Keyword(type.SpecialType) is { } keyword) return keyword;
        var text = new StringBuilder();
        Append(text, type, withNullability: false);
        return text.ToString();
    }

    /// <summary>Namespace and nesting with dots, no <c>global::</c>, for messages and file names: <c>Shop.Outer.Payment</c>.</summary>
    public static string Display(INamedTypeSymbol type)
    {
        var text = new StringBuilder();
        AppendContainer(text, type, escape: false);
        text.Append(type.Name);
        return text.ToString();
    }

    /// <summary>Namespace with dots, nesting with <c>+</c>, arity with a back-tick, as reflection writes it.</summary>
    public static string Metadata(INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer) return Metadata(outer) + "+" + type.MetadataName;
        var text = new StringBuilder();
        AppendNamespace(text, type.ContainingNamespace, escape: false);
        return text.Append(type.MetadataName).ToString();
    }

    private static void Append(StringBuilder text, ITypeSymbol type, bool withNullability)
    {
        if (Keyword(type.SpecialType) is { } keyword)
        {
            text.Append(keyword);
        }
        else if (type.IsNativeIntegerType)
        {
            text.Append(type.SpecialType == SpecialType.System_IntPtr ? "nint" : "nuint");
        }
        else if (type is IArrayTypeSymbol array)
        {
            AppendArray(text, array);
        }
        else if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            Append(text, nullable.TypeArguments[0], withNullability: true);
            text.Append('?');
        }
        else if (type is INamedTypeSymbol { IsTupleType: true } tuple)
        {
            AppendTuple(text, tuple);
        }
        else if (type is INamedTypeSymbol named and not IErrorTypeSymbol)
        {
            AppendNamed(text, named);
        }
        else if (type is ITypeParameterSymbol)
        {
            text.Append(Identifier.Escape(type.Name));
        }
        else
        {
            text.Append(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat));
        }

        if (withNullability && type.IsReferenceType && type.NullableAnnotation == NullableAnnotation.Annotated) text.Append('?');
    }

    private static void AppendArray(StringBuilder text, IArrayTypeSymbol array)
    {
        ITypeSymbol element = array;
        var ranks = new StringBuilder();
        while (element is IArrayTypeSymbol inner)
        {
            ranks.Append('[').Append(',', inner.Rank - 1).Append(']');
            element = inner.ElementType;
            if (element is IArrayTypeSymbol && element.NullableAnnotation == NullableAnnotation.Annotated) ranks.Append('?');
        }

        Append(text, element, withNullability: true);
        text.Append(ranks);
    }

    private static void AppendTuple(StringBuilder text, INamedTypeSymbol tuple)
    {
        text.Append('(');
        for (int i = 0; i < tuple.TupleElements.Length; i++)
        {
            if (i > 0) text.Append(", ");
            IFieldSymbol element = tuple.TupleElements[i];
            Append(text, element.Type, withNullability: true);
            if (element.IsExplicitlyNamedTupleElement) text.Append(' ').Append(Identifier.Escape(element.Name));
        }

        text.Append(')');
    }

    private static void AppendNamed(StringBuilder text, INamedTypeSymbol type)
    {
        text.Append("global::");
        AppendContainer(text, type, escape: true);
        text.Append(Identifier.Escape(type.Name));
        AppendTypeArguments(text, type);
    }

    private static void AppendTypeArguments(StringBuilder text, INamedTypeSymbol type)
    {
        if (type.TypeArguments.IsEmpty) return;
        text.Append('<');
        for (int i = 0; i < type.TypeArguments.Length; i++)
        {
            if (i > 0) text.Append(type.IsUnboundGenericType ? "," : ", ");
            if (!type.IsUnboundGenericType) Append(text, type.TypeArguments[i], withNullability: true);
        }

        text.Append('>');
    }

    private static void AppendContainer(StringBuilder text, INamedTypeSymbol type, bool escape)
    {
        if (type.ContainingType is { } outer)
        {
            AppendContainer(text, outer, escape);
            text.Append(escape ? Identifier.Escape(outer.Name) : outer.Name);
            if (escape) AppendTypeArguments(text, outer);
            text.Append('.');
            return;
        }

        AppendNamespace(text, type.ContainingNamespace, escape);
    }

    private static void AppendNamespace(StringBuilder text, INamespaceSymbol? space, bool escape)
    {
        if (space is null || space.IsGlobalNamespace) return;
        AppendNamespace(text, space.ContainingNamespace, escape);
        text.Append(escape ? Identifier.Escape(space.Name) : space.Name).Append('.');
    }

    private static string? Keyword(SpecialType type) => type switch
    {
        SpecialType.System_Boolean => "bool",
        SpecialType.System_SByte => "sbyte",
        SpecialType.System_Byte => "byte",
        SpecialType.System_Int16 => "short",
        SpecialType.System_UInt16 => "ushort",
        SpecialType.System_Int32 => "int",
        SpecialType.System_UInt32 => "uint",
        SpecialType.System_Int64 => "long",
        SpecialType.System_UInt64 => "ulong",
        SpecialType.System_Single => "float",
        SpecialType.System_Double => "double",
        SpecialType.System_Decimal => "decimal",
        SpecialType.System_Char => "char",
        SpecialType.System_String => "string",
        SpecialType.System_Object => "object",
        SpecialType.System_Void => "void",
        _ => null,
    };
}
