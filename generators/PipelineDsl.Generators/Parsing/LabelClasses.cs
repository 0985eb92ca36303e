using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>What the functions of a label type can vote for.</summary>
internal static class LabelClasses
{
    public const int Maximum = 127;

    /// <summary>The classes by value: false and true, or an enum's members, of which equal ones are one. None for another type.</summary>
    public static EquatableArray<LabelClassModel> Of(ITypeSymbol label)
    {
        if (label.SpecialType == SpecialType.System_Boolean) return new[] { new LabelClassModel("false", "false"), new LabelClassModel("true", "true") }.ToEquatableArray();
        if (label is not INamedTypeSymbol { TypeKind: TypeKind.Enum } type) return Array.Empty<LabelClassModel>().ToEquatableArray();
        string prefix = TypeNames.FullyQualified(type);
        return type.GetMembers().OfType<IFieldSymbol>()
            .Where(field => field.HasConstantValue)
            .GroupBy(field => Convert.ToDecimal(field.ConstantValue, System.Globalization.CultureInfo.InvariantCulture))
            .OrderBy(members => members.Key)
            .Select(members => members.First())
            .Select(field => new LabelClassModel(field.Name, $"{prefix}.{Identifier.Escape(field.Name)}"))
            .ToEquatableArray();
    }
}
