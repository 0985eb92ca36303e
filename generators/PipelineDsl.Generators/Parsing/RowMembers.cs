using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>The members of a row by name, with those of its base types, as the user wrote them.</summary>
internal sealed class RowMembers(INamedTypeSymbol type, SchemaShape shape)
{
    /// <summary>The member, or the parameter of a primary constructor, that a name means inside the row, or null. Of overloads any.</summary>
    public ISymbol? Find(string name)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers(name))
            {
                if (!GeneratedTrees.IsDeclaredOnlyInGeneratedTrees(member)) return member;
            }
        }

        return type.InstanceConstructors.SelectMany(constructor => constructor.Parameters).FirstOrDefault(parameter => parameter.Name == name);
    }

    /// <summary>Whether a type is the row itself: to any other there might be a conversion that reads it.</summary>
    public bool IsRow(ITypeSymbol other) => SymbolEqualityComparer.Default.Equals(other, type);

    public bool IsColumn(string name) => shape.Find(name) is not null;
}
