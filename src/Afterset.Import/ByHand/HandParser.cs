using Afterset.Units;

namespace Afterset.Import.ByHand;

/// <summary>Reads the tokens of a line: each says by itself what it is, so their order does not matter.</summary>
sealed partial class HandParser(IReadOnlyList<HandToken> tokens)
{
    int _at;

    internal HandLine Line { get; } = new();

    bool IsAtEnd => _at >= tokens.Count;

    HandToken Current => tokens[_at];

    /// <summary>Reads all; what it returns is where it had to stop.</summary>
    internal HandStop? Read()
    {
        while (!IsAtEnd)
        {
            var stop = Current.IsNumber ? ReadNumber() : Current.IsWord ? ReadWord() : ReadSign();
            if (stop is not null)
                return stop;
        }

        return null;
    }

    HandToken Take() => tokens[_at++];

    bool TryTake(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (!IsAtEnd && Current.Is(word))
            {
                _at++;
                return true;
            }
        }

        return false;
    }

    /// <summary>Looks ahead without taking; an empty token after the end.</summary>
    HandToken Peek(int ahead) => _at + ahead < tokens.Count ? tokens[_at + ahead] : new("", double.NaN, 0, false);

    HandStop? ReadSign()
    {
        var sign = Take();
        switch (sign.Text)
        {
            case ";":
                if (!Line.Current.IsEmpty)
                    Line.Parts.Add(new HandPart());
                return null;
            case "@" or "." or "(" or ")" or "&" or "+":
                return null;
            default:
                return new(sign.Position, $"\"{sign.Text}\" says nothing here.");
        }
    }

    HandStop? ReadWord()
    {
        var word = Take();
        switch (word.Text)
        {
            case "rpe":
                return ReadRating();
            case "very" when Peek(0).Is("hard"):
                _at++;
                return Rate(word.Position, 9, "very hard");
            case "easy":
                return Rate(word.Position, 3, word.Text);
            case "moderate":
                return Rate(word.Position, 5, word.Text);
            case "hard":
                return Rate(word.Position, 7, word.Text);
            case "hilly":
                Line.IsHilly = true;
                return null;
            case "yesterday":
                return OnDay(word.Position, 1);
            case "today":
                return OnDay(word.Position, 0);
            case "at":
                return ReadTimeOfDay(word.Position);
            default:
                Line.Current.Words.Add(word);
                return null;
        }
    }

    HandStop? ReadRating()
    {
        TryTake(":", "=");
        var position = IsAtEnd ? tokens[^1].Position : Current.Position;
        if (IsAtEnd || !Current.IsNumber || Rpe.TryFromCr10(Current.Number) is null)
            return new(position, "A rating is a number from 0 to 10, as in \"rpe 8\".");
        var rating = Take().Number;
        if (TryTake("/") && !TryTake("10"))
            return new(IsAtEnd ? position : Current.Position, "A rating is out of 10.");
        return Rate(position, rating, word: null);
    }

    HandStop? Rate(int position, double rating, string? word)
    {
        if (Line.Current.Rpe is not null)
            return new(position, "There is a rating already; only one fits.");
        (Line.Current.Rpe, Line.Current.RatingWord) = (Rpe.FromCr10(rating), word);
        return null;
    }

    /// <summary>A measure must not be there yet.</summary>
    static HandStop? Set(bool isThere, int position, string what, Action set)
    {
        if (isThere)
            return new(position, $"There is {what} already; only one fits.");
        set();
        return null;
    }
}
